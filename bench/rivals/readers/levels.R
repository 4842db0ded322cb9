# Stan's part: Rscript levels.R TABLE MODEL DRAWS WARMUP, where MODEL is the Stan program. Two chains,
# one a core.
suppressPackageStartupMessages(library(rstan))
rstan_options(boost_lib = "/usr/include")
arguments <- commandArgs(trailingOnly = TRUE)
draws <- as.integer(arguments[3])
warmup <- as.integer(arguments[4])
answers <- read.csv(arguments[1])
say <- function(name, value) cat(sprintf("%s %.10g\n", name, value), sep = "")
say("seconds_start", proc.time()[["elapsed"]])

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

begun <- proc.time()[["elapsed"]]
model <- stan_model(arguments[2])
say("seconds_compile", proc.time()[["elapsed"]] - begun)
begun <- proc.time()[["elapsed"]]
found <- sampling(model, data, chains = 2, cores = 2, iter = warmup + draws, warmup = warmup, seed = 20261123,
                  refresh = 0, init = function() list(theta = data$centre, level = matrix(0, 2, data$couples)))
say("seconds_all", proc.time()[["elapsed"]] - begun)
times <- get_elapsed_time(found)
say("seconds_warmup", max(times[, "warmup"]))
say("seconds_draws", max(times[, "sample"]))
say("leapfrogs", mean(sapply(get_sampler_params(found, inc_warmup = FALSE), function(x) mean(x[, "n_leapfrog__"]))))
theta <- rstan::extract(found, "theta", permuted = FALSE)
names <- c("k1", "k2", "v11", "v22", "r", "mu1", "mu2", "b1", "b2", "rb", "s1", "s2")
for (i in seq_along(names)) {
    say(paste0("ess.", names[i]), ess_bulk(theta[, , i]))
    say(paste0("mean.", names[i]), mean(theta[, , i]))
    say(paste0("sd.", names[i]), sd(theta[, , i]))
}
say("rhat", max(apply(theta, 3, Rhat)))
