package troth.web.store;

import tools.jackson.databind.json.JsonMapper;

/// What lies in the boxes between partners and a clinician, as bytes.
final class CareBoxes {

    private static final JsonMapper JSON = JsonMapper.shared();

    private CareBoxes() {}

    static byte[] packed(Object value) {
        return JSON.writeValueAsBytes(value);
    }

    static <T> T unpacked(byte[] bytes, Class<T> type) {
        return JSON.readValue(bytes, type);
    }
}
