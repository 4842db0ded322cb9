# TMB's part: Rscript censored.R TABLE FOLDER, which holds the compiled censored.so.
suppressPackageStartupMessages(library(TMB))
arguments <- commandArgs(trailingOnly = TRUE)
answers <- read.csv(arguments[1])
dyn.load(file.path(arguments[2], "censored.so"))
say <- function(name, value) cat(sprintf("%s %.10g\n", name, value), sep = "")
say("seconds_start", proc.time()[["elapsed"]])

couples <- unique(answers$couple)
days <- max(answers$day) + 1
fit <- function() {
    function_of <- MakeADFun(
        list(couple = match(answers$couple, couples) - 1L, day = as.integer(answers$day),
             person = as.integer(answers$person), value = answers$value, ceiling = 7),
        list(log_k = log(c(.5, .5)), log_v = log(c(.8, .8)), atanh_r = atanh(.3), mu = c(6, 6),
             log_b = log(c(.8, .8)), atanh_rb = atanh(.3), log_s = log(c(.7, .7)),
             course = array(0, c(2, days, length(couples))), level = array(0, c(2, length(couples)))),
        random = c("course", "level"), DLL = "censored", silent = TRUE)
    found <- nlminb(function_of$par, function_of$fn, function_of$gr,
                    control = list(eval.max = 1000, iter.max = 1000))
    list(found = found, gradient = max(abs(function_of$gr(found$par))))
}

begun <- proc.time()[["elapsed"]]
invisible(fit())
say("seconds_first", proc.time()[["elapsed"]] - begun)
begun <- proc.time()[["elapsed"]]
result <- fit()
say("seconds", proc.time()[["elapsed"]] - begun)
found <- result$found
at <- split(unname(found$par), names(found$par))
say("evaluations", sum(found$evaluations))
say("converged", as.integer(found$convergence == 0))
say("gradient", result$gradient)
say("nll", found$objective)
say(c("k1", "k2"), exp(at$log_k))
say(c("v11", "v22"), exp(at$log_v))
say("r", tanh(at$atanh_r))
say(c("mu1", "mu2"), at$mu)
say(c("b1", "b2"), exp(at$log_b))
say("rb", tanh(at$atanh_rb))
say(c("s1", "s2"), exp(at$log_s))
