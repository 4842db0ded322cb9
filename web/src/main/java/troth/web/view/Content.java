package troth.web.view;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// What an entry says. It is kept as its own JSON, under the simple name of its record: once
/// written a record keeps its name and its fields, and what is added to one has a meaning where it
/// is absent.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
public sealed interface Content
        permits Answer,
                Happened,
                AgreementContent,
                CareContent,
                Doubted,
                HardContent,
                PictureContent,
                PracticeContent,
                SafetyContent,
                TodayContent {}
