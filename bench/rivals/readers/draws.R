# The table of `stan`: Rscript draws.R FOLDER ROUNDS, of what all have said.
arguments <- commandArgs(trailingOnly = TRUE)
said <- function(name) {
    rounds <- sapply(seq_len(as.integer(arguments[2])), function(round) {
        lines <- read.table(file.path(arguments[1], paste(name, round, "txt", sep = ".")), row.names = 1)
        values <- setNames(lines[, 1], rownames(lines))
        least <- min(values[grep("^ess[.]", names(values))])
        mode <- if ("seconds_mode" %in% names(values)) values[["seconds_mode"]] else 0
        c(values, least = least, rate = least / values[["seconds_draws"]],
          whole = least / (values[["seconds_draws"]] + values[["seconds_warmup"]] + mode),
          ready = mode + values[["seconds_warmup"]])
    })
    apply(rounds, 1, median)
}
row <- function(...) cat("|", paste(..., sep = " | "), "|\n")
number <- function(x, digits) formatC(x, digits = digits, format = "f")
tell <- function(what, program, x) {
    row(what, program, number(x["seconds_start"], 1), number(x["ready"], 1), number(x["seconds_draws"], 1),
        number(x["leapfrogs"], 1), number(x["least"], 0), number(x["rate"], 1), number(x["whole"], 1),
        number(x["rhat"], 3), number(x["divergences"], 0))
}
row("posterior", "program", "start (s)", "warm-up (s)", "draws (s)", "gradients a draw", "least effective draws",
    "a second of drawing", "a second, warm-up counted", "R-hat", "divergences")
row("---", "---", "---:", "---:", "---:", "---:", "---:", "---:", "---:", "---:", "---:")
posteriors <- c(pair = "pair: 1 couple, 20 days, a number", ordinal = "ordinal: 1 couple, 20 days, five steps",
                hierarchy = "hierarchy: 10 couples, 6 days, five steps",
                levels = "courses and levels: 80 couples, 35 days, a number")
times <- c()
for (name in names(posteriors)) {
    stan <- said(paste0(name, ".stan"))
    ours <- said(paste0(name, ".troth"))
    tell(posteriors[name], "Stan", stan)
    tell("", "Troth", ours)
    of <- function(what) grep(paste0("^", what, "[.]"), names(stan), value = TRUE)
    means <- max(abs(ours[of("mean")] - stan[of("mean")]) / stan[of("sd")])
    spreads <- max(abs(ours[of("sd")] / stan[of("sd")] - 1))
    times <- c(times, sprintf("%s: Troth has %.1f times as many least effective draws a second of drawing, %.1f times with warm-up. Means differ by at most %.2f standard deviations, those by %.0f %%.",
                              name, ours["rate"] / stan["rate"], ours["whole"] / stan["whole"], means, 100 * spreads))
}
cat("\n", paste0(times, "\n"), sep = "")
