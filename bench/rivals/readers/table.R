# The table: Rscript table.R FOLDER SECONDS, of what all have said and what TMB's compiler took.
arguments <- commandArgs(trailingOnly = TRUE)
said <- function(name) {
    file <- file.path(arguments[1], paste0(name, ".txt"))
    if (!file.exists(file)) return(NULL)
    lines <- read.table(file, col.names = c("name", "value"))
    setNames(lines$value, lines$name)
}
row <- function(...) cat("|", paste(..., sep = " | "), "|\n")
number <- function(x, digits) if (is.na(x)) "" else formatC(x, digits = digits, format = "f")

row("model and answers", "program", "start (s)", "first fit (s)", "again (s)", "evaluations", "-log likelihood",
    "largest difference of a parameter")
row("---", "---", "---:", "---:", "---:", "---:", "---:", "---:")
compare <- function(what, task, rival, program) {
    other <- said(paste(task, rival, sep = "."))
    ours <- said(paste(task, "troth", sep = "."))
    if (is.null(other) || is.null(ours)) return(invisible())
    parameters <- setdiff(intersect(names(ours), names(other)),
                          c("seconds_start", "seconds_first", "seconds", "evaluations", "converged", "nll"))
    tell <- function(name, x, difference) {
        row(what, name, number(x["seconds_start"], 2), number(x["seconds_first"], 2), number(x["seconds"], 2),
            number(x["evaluations"], 0), number(x["nll"], 6), difference)
    }
    tell(program, other, "")
    tell("Troth", ours, formatC(max(abs(ours[parameters] - other[parameters])), digits = 1, format = "e"))
}
compare("censored AR(1) pair and levels, Kashy couple diary", "kashy", "tmb", "TMB")
compare("the same, invented", "censored", "tmb", "TMB")
compare("coupled Ornstein-Uhlenbeck, 80 couples x 35 days", "coupled", "openmx", "OpenMx, told the right noise")
compare("the same", "coupled", "plain", "OpenMx as it is")

cat(sprintf("\nTMB's model was compiled once, in %s s.\n", number(as.numeric(arguments[2]), 1)))
