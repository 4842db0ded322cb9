# Reference posteriors: Rscript reading.R PROGRAM FOLDER MODEL CHAINS WARMUP DRAWS THIN. Reads FOLDER/MODEL.csv,
# draws by Stan, two chains side by side, and prints of each parameter on its unbounded scale the mean, the
# standard deviation, R-hat, the effective draws, and a hundred quantiles, from 0.5 % to 99.5 %.
suppressPackageStartupMessages(library(rstan))
rstan_options(boost_lib = "/usr/include", auto_write = TRUE)
arguments <- commandArgs(trailingOnly = TRUE)
name <- arguments[3]
runs <- as.integer(arguments[4:7])
source(file.path(dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE))), "small.R"))
data <- small(file.path(arguments[2], paste0(name, ".csv")))

found <- sampling(stan_model(arguments[1]), data, chains = runs[1], cores = 2, warmup = runs[2],
                  iter = runs[2] + runs[3] * runs[4], thin = runs[4], seed = 20261124, refresh = 0, pars = "theta",
                  control = list(adapt_delta = .99, max_treedepth = 12))
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
