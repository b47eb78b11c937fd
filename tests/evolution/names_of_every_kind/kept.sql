SELECT "name", "select", "이름", "two words", "say ""hi""", "UPPER", "it's", "새 열" FROM "order" ORDER BY id
