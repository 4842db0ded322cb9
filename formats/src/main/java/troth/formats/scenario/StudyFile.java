package troth.formats.scenario;

import java.util.OptionalInt;
import troth.study.WrittenStudy;

/// A study as it was written, ready to run.
///
/// @param couples how many it asks for, if it says so
/// @param text the file itself
public record StudyFile(WrittenStudy study, OptionalInt couples, long seed, String text) {}
