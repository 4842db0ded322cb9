# Stan's part of a small diary: Rscript small-draws.R PROGRAM TABLE WARMUP DRAWS ACCEPT.
suppressPackageStartupMessages(library(rstan))
rstan_options(boost_lib = "/usr/include", auto_write = TRUE)
here <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)))
source(file.path(here, "small.R"))
source(file.path(here, "timed.R"))
arguments <- commandArgs(trailingOnly = TRUE)
timed(arguments[1], small(arguments[2]), names, as.integer(arguments[3]), as.integer(arguments[4]),
      accept = as.numeric(arguments[5]))
