// SPDX-License-Identifier: Apache-2.0
#pragma once
struct Money { int cents{}; };
