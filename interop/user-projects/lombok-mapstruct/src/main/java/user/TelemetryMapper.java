package user;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** Maps a domain type of Lombok's to a record that is logged. */
@Mapper
public interface TelemetryMapper {
    @Mapping(source = "chemistry", target = "kind")
    Telemetry telemetry(Battery battery);
}
