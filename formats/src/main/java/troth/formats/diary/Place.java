package troth.formats.diary;

import troth.formats.yaml.YamlValue;

/// Where in a mapping something was said, so that what comes of it can be blamed on that line.
record Place(String file, long line, String key) {

    static Place of(String file, YamlValue value) {
        return new Place(file, value.line(), value.path());
    }
}
