package org.goodword.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.goodword.calendars.BusinessHours;
import org.goodword.calendars.Holiday;
import org.goodword.calendars.Period;
import org.goodword.identity.hours.OpeningHours;
import org.goodword.platform.Caller;
import org.goodword.platform.Invalid;
import org.goodword.platform.Version.Precondition;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/business-hours")
class BusinessHoursController {
    private final OpeningHours hours;

    BusinessHoursController(OpeningHours hours) {
        this.hours = hours;
    }

    @Operation(
            summary = "When we are open",
            description =
                    "By the clock of the zone; a day that is not there is closed. `changesAt` is when it closes or "
                            + "opens next. Version 0: nobody has set them yet, these are the usual ones.")
    @GetMapping
    ResponseEntity<HoursResponse> show(Caller caller) {
        return answer(hours.now());
    }

    @Operation(
            summary = "Set when we are open",
            description =
                    "The whole document: for each weekday (`monday` …) its periods as `09:00` to `17:00`, at most "
                            + "`24:00`; holidays with a name, and `yearly` when they come again each year. Errors: `stale-version`, `invalid-value`, `not-allowed`.")
    @PutMapping
    ResponseEntity<HoursResponse> set(@Valid @RequestBody HoursRequest body, Precondition seen, Caller caller) {
        return answer(hours.set(body.hours(), body.named(), seen, caller));
    }

    private static ResponseEntity<HoursResponse> answer(OpeningHours.State state) {
        return ResponseEntity.ok().eTag(state.version().etag()).body(HoursResponse.of(state));
    }

    record HoursRequest(
            @NotBlank @Size(max = 60) String zone,
            @NotNull @Size(max = 7) Map<String, @NotNull @Size(max = 12) List<@NotNull @Valid PeriodRequest>> week,
            @NotNull @Size(max = 500) List<@NotNull @Valid HolidayRequest> holidays) {
        BusinessHours hours() {
            var days = new EnumMap<DayOfWeek, List<Period>>(DayOfWeek.class);
            week.forEach((day, periods) -> days.put(
                    day(day), periods.stream().map(PeriodRequest::period).toList()));
            return new BusinessHours(zoneId(zone), days, Set.of());
        }

        List<Holiday> named() {
            return holidays.stream()
                    .map(HolidayRequest::holiday)
                    .sorted(Comparator.comparing(Holiday::date))
                    .toList();
        }

        private static DayOfWeek day(String name) {
            for (var day : DayOfWeek.values()) if (name(day).equals(name)) return day;
            throw Invalid.of("week", "There is no day \"%s\"; there are monday to sunday.".formatted(name));
        }

        private static ZoneId zoneId(String id) {
            if (!ZoneId.getAvailableZoneIds().contains(id))
                throw Invalid.of("zone", "There is no time zone \"%s\".".formatted(id));
            return ZoneId.of(id);
        }
    }

    /// @param yearly it comes again each year
    record HolidayRequest(
            @NotBlank @Size(max = 10) String date,
            @Nullable @Size(max = 100) String name,
            @Nullable Boolean yearly) {
        Holiday holiday() {
            return new Holiday(day(), name == null ? "" : name.strip(), Boolean.TRUE.equals(yearly));
        }

        private LocalDate day() {
            try {
                return LocalDate.parse(date);
            } catch (DateTimeException notADate) {
                throw Invalid.of("holidays", "\"%s\" is not a date such as 2026-12-25.".formatted(date));
            }
        }
    }

    record PeriodRequest(@NotBlank String from, @NotBlank String to) {
        Period period() {
            return Period.of(from, to);
        }
    }

    record HoursResponse(
            String zone,
            Map<String, List<PeriodResponse>> week,
            List<HolidayResponse> holidays,
            boolean open,
            @Nullable Instant changesAt,
            int version) {
        static HoursResponse of(OpeningHours.State state) {
            var week = new LinkedHashMap<String, List<PeriodResponse>>();
            state.hours()
                    .week()
                    .forEach((day, periods) -> week.put(
                            name(day), periods.stream().map(PeriodResponse::of).toList()));
            return new HoursResponse(
                    state.hours().zone().getId(),
                    week,
                    state.holidays().stream().map(HolidayResponse::of).toList(),
                    state.open(),
                    state.changes().orElse(null),
                    state.version().value());
        }
    }

    record HolidayResponse(LocalDate date, String name, boolean yearly) {
        static HolidayResponse of(Holiday holiday) {
            return new HolidayResponse(holiday.date(), holiday.name(), holiday.yearly());
        }
    }

    record PeriodResponse(String from, String to) {
        static PeriodResponse of(Period period) {
            return new PeriodResponse(period.fromText(), period.toText());
        }
    }

    private static String name(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }
}
