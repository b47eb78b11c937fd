// SPDX-License-Identifier: Apache-2.0
#pragma once
#error "a generated header is not read"
