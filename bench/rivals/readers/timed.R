# Draws of Stan, two chains, one a core; prints what they took and what they are worth, a name
# and a number a line, as Troth does. The model is compiled first, or read where it lies beside its program.
say <- function(name, value) cat(sprintf("%s %.10g\n", name, value), sep = "")
timed <- function(program, data, names, warmup, draws, init = "random", accept = .8) {
    say("seconds_start", proc.time()[["elapsed"]])
    begun <- proc.time()[["elapsed"]]
    model <- stan_model(program)
    say("seconds_compile", proc.time()[["elapsed"]] - begun)
    found <- sampling(model, data, chains = 2, cores = 2, iter = warmup + draws, warmup = warmup, seed = 20261123,
                      refresh = 0, init = init, pars = "theta",
                      control = list(adapt_delta = accept))
    times <- get_elapsed_time(found)
    sampler <- get_sampler_params(found, inc_warmup = FALSE)
    say("seconds_warmup", max(times[, "warmup"]))
    say("seconds_draws", max(times[, "sample"]))
    say("leapfrogs", mean(sapply(sampler, function(x) mean(x[, "n_leapfrog__"]))))
    say("divergences", sum(sapply(sampler, function(x) sum(x[, "divergent__"]))))
    theta <- rstan::extract(found, "theta", permuted = FALSE)
    for (i in seq_along(names)) {
        say(paste0("ess.", names[i]), ess_bulk(theta[, , i]))
        say(paste0("mean.", names[i]), mean(theta[, , i]))
        say(paste0("sd.", names[i]), sd(theta[, , i]))
    }
    say("rhat", max(apply(theta, 3, Rhat)))
}
