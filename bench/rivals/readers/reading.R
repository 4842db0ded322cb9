# Reference posteriors: Rscript reading.R PROGRAM FOLDER MODEL CHAINS WARMUP DRAWS THIN. Reads FOLDER/MODEL.csv,
# draws by Stan, two chains side by side, and prints of each parameter on its unbounded scale the mean, the
# standard deviation, R-hat, the effective draws, and a hundred quantiles, from 0.5 % to 99.5 %.
suppressPackageStartupMessages(library(rstan))
rstan_options(boost_lib = "/usr/include", auto_write = TRUE)
arguments <- commandArgs(trailingOnly = TRUE)
name <- arguments[3]
runs <- as.integer(arguments[4:7])
answers <- read.csv(file.path(arguments[2], paste0(name, ".csv")))
kind <- answers$kind[1]
moments <- unique(answers[, c("couple", "day")])
begins <- !duplicated(moments$couple)
# priors.csv of the core; two partners who are told apart
centre <- c(0, 0, 0, log(1.4), log(1), atanh(.5), log(.3), atanh(.2), log(1.2), log(.7), atanh(.5))
spread <- c(1, .5, .6, .5, .6, .7, .7, .5, .8, .8, 1)
names <- c("level", "role", "habit", "stretch", "persons", "persons_rho", "scales", "scales_rho", "own_tau", "own_sd",
           "own_rho")
data <- list(
    couples = length(unique(moments$couple)), moments = nrow(moments), answers = nrow(answers),
    couple = moments$couple + 1, gap = ifelse(begins, -1, c(0, diff(moments$day))), habit = 1 - exp(-moments$day / 7),
    moment = match(paste(answers$couple, answers$day), paste(moments$couple, moments$day)),
    person = answers$person + 1, kind = kind, low = pmax(-1000, answers$low), high = pmin(1000, answers$high),
    centre = centre, spread = spread)
for (vector in c("gap", "habit", "low", "high")) data[[vector]] <- as.array(data[[vector]])

found <- sampling(stan_model(arguments[1]), data, chains = runs[1], cores = 2, warmup = runs[2],
                  iter = runs[2] + runs[3] * runs[4], thin = runs[4], seed = 20261124, refresh = 0, pars = "theta",
                  control = list(adapt_delta = .95, max_treedepth = 12))
theta <- rstan::extract(found, "theta", permuted = FALSE)
sampler <- get_sampler_params(found, inc_warmup = FALSE)
cat(sprintf("# %s: %d chains of %d draws, every %d. of %d after %d; rhat %.4f, least ess %.0f, divergences %d, seconds %.0f\n",
            name, runs[1], dim(theta)[1], runs[4], runs[3] * runs[4], runs[2], max(apply(theta, 3, Rhat)),
            min(apply(theta, 3, ess_bulk), apply(theta, 3, ess_tail)),
            sum(sapply(sampler, function(x) sum(x[, "divergent__"]))), sum(get_elapsed_time(found)) / 2))
for (i in seq_along(names)) {
    draws <- as.vector(theta[, , i])
    numbers <- c(mean(draws), sd(draws), quantile(draws, (1:100 - .5) / 100))
    cat(name, names[i], paste(formatC(numbers, digits = 6, format = "g"), collapse = ","), sep = ",")
    cat("\n")
}
