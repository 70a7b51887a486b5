import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import com.google.cloud.tools.jib.api.buildplan.ImageFormat;
import com.google.cloud.tools.jib.api.buildplan.Port;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Makes a container image without a container engine: folders become layers, what changes least first. It runs as nobody
/// in particular, never as root.
class Image {
    private static final String USER = "10001:10001";
    private static final AbsoluteUnixPath ROOT = AbsoluteUnixPath.get("/");

    /// TAR OCI|Docker NAME DATA-FOLDER LAYER-FOLDER…
    public static void main(String[] typed) throws Exception {
        var image = Jib.fromScratch();
        for (var folder : List.of(typed).subList(4, typed.length)) image.addFileEntriesLayer(layer(Path.of(folder)));
        image.addFileEntriesLayer(writable(Path.of(typed[3])));
        image.setEntrypoint("/opt/goodword/bin/goodword")
                .setProgramArguments("run")
                .setUser(USER)
                .setWorkingDirectory(AbsoluteUnixPath.get("/data"))
                .setEnvironment(Map.of(
                        "GOODWORD_DATA", "/data", "LANG", "C.UTF-8", "PATH", "/opt/goodword/bin:/bin", "HOME", "/data"))
                .setExposedPorts(Set.of(Port.tcp(8080), Port.tcp(2525)))
                .setVolumes(Set.of(AbsoluteUnixPath.get("/data")))
                .setFormat(ImageFormat.valueOf(typed[1]));
        image.containerize(Containerizer.to(TarImage.at(Path.of(typed[0])).named(typed[2])).setOfflineMode(true));
    }

    private static FileEntriesLayer layer(Path folder) throws IOException {
        var layer = FileEntriesLayer.builder().setName(folder.getFileName().toString());
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                var rights = FilePermissions.fromOctalString(Files.isExecutable(file) ? "755" : "644");
                layer.addEntry(file, ROOT.resolve(folder.relativize(file).toString()), rights);
            }
        }
        return layer.build();
    }

    private static FileEntriesLayer writable(Path empty) {
        return FileEntriesLayer.builder()
                .setName("writable")
                .addEntry(empty, AbsoluteUnixPath.get("/tmp"), FilePermissions.fromOctalString("777"))
                .addEntry(
                        empty,
                        AbsoluteUnixPath.get("/data"),
                        FilePermissions.fromOctalString("700"),
                        com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer.DEFAULT_MODIFICATION_TIME,
                        USER)
                .build();
    }
}
