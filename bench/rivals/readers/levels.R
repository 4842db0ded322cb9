# Stan's part of LEVELS: Rscript levels.R TABLE MODEL DRAWS WARMUP, where MODEL is the Stan program.
suppressPackageStartupMessages(library(rstan))
rstan_options(boost_lib = "/usr/include", auto_write = TRUE)
arguments <- commandArgs(trailingOnly = TRUE)
draws <- as.integer(arguments[3])
warmup <- as.integer(arguments[4])
answers <- read.csv(arguments[1])

nodes <- unique(answers[, c("couple", "day")])
nodes <- nodes[order(nodes$couple, nodes$day), ]
seen <- function(person) {
    one <- answers[answers$person == person, ]
    one$value[match(paste(nodes$couple, nodes$day), paste(one$couple, one$day))]
}
filled <- function(y) ifelse(is.na(y), 0, y)
data <- list(
    couples = length(unique(nodes$couple)), nodes = nrow(nodes),
    first = c(which(!duplicated(nodes$couple)), nrow(nodes) + 1), gap = pmax(0, c(0, diff(nodes$day))),
    has0 = as.integer(!is.na(seen(0))), has1 = as.integer(!is.na(seen(1))),
    y0 = filled(seen(0)), y1 = filled(seen(1)),
    centre = c(log(c(.5, .5, .8, .8)), atanh(.3), 4, 4, log(c(.8, .8)), atanh(.3), log(c(.7, .7))), spread = .8)

names <- c("k1", "k2", "v11", "v22", "r", "mu1", "mu2", "b1", "b2", "rb", "s1", "s2")
source(file.path(dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE))), "timed.R"))
timed(arguments[2], data, names, warmup, draws,
      function() list(theta = data$centre, level = matrix(0, 2, data$couples)))
