#pragma once
// Only the reentrant functions: each takes the context that it works in.
#define GEOS_USE_ONLY_R_API
#include <geos_c.h>
