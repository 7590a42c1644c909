#pragma once
#include <proj.h>
// For proj_crs_demote_to_2D, which has not moved to proj.h.
#include <proj_experimental.h>
