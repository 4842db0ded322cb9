# What Stan is told of a small diary (reading.stan): small(FILE) gives its data.
names <- c("level", "role", "habit", "stretch", "persons", "persons_rho", "scales", "scales_rho", "own_tau", "own_sd",
           "own_rho")
small <- function(file) {
    answers <- read.csv(file)
    moments <- unique(answers[, c("couple", "day")])
    begins <- !duplicated(moments$couple)
    # priors.csv of the core; two partners who are told apart
    centre <- c(0, 0, 0, log(1.4), log(1), atanh(.5), log(.3), atanh(.2), log(1.2), log(.7), atanh(.5))
    spread <- c(1, .5, .6, .5, .6, .7, .7, .5, .8, .8, 1)
    data <- list(
        couples = length(unique(moments$couple)), moments = nrow(moments), answers = nrow(answers),
        couple = moments$couple + 1, gap = ifelse(begins, -1, c(0, diff(moments$day))), habit = 1 - exp(-moments$day / 7),
        moment = match(paste(answers$couple, answers$day), paste(moments$couple, moments$day)),
        person = answers$person + 1, kind = answers$kind[1], low = pmax(-1000, answers$low),
        high = pmin(1000, answers$high), centre = centre, spread = spread)
    for (vector in c("gap", "habit", "low", "high")) data[[vector]] <- as.array(data[[vector]])
    data
}
