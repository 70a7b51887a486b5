import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Goodword over REST. By the JDK's older client: the newer one took a fifth of the machine that it is to measure.
record Api(String base, String token) {
    static {
        System.setProperty("http.maxConnections", "64");
    }

    static Api at(int port, String token) {
        return new Api("http://localhost:" + port + "/api/v1", token);
    }

    String get(String path) throws IOException {
        return answer(request("GET", path));
    }

    /// What may be larger than we are.
    InputStream open(String path) throws IOException {
        var request = request("GET", path);
        if (request.getResponseCode() != 200) throw new IOException(path + ": " + request.getResponseCode());
        return request.getInputStream();
    }

    String post(String path, String json) throws IOException {
        return send("POST", path, json);
    }

    String put(String path, String json) throws IOException {
        return send("PUT", path, json);
    }

    static String query(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// The first value of this name: enough for what is measured here.
    static String value(String json, String name) {
        var at = json.indexOf("\"" + name + "\":\"") + name.length() + 4;
        return json.substring(at, json.indexOf('"', at));
    }

    private String send(String method, String path, String json) throws IOException {
        var request = request(method, path);
        var body = json.getBytes(StandardCharsets.UTF_8);
        request.setRequestProperty("Content-Type", "application/json");
        request.setDoOutput(true);
        request.setFixedLengthStreamingMode(body.length);
        try (var out = request.getOutputStream()) {
            out.write(body);
        }
        return answer(request);
    }

    private HttpURLConnection request(String method, String path) throws IOException {
        var request = (HttpURLConnection) URI.create(base + path).toURL().openConnection();
        request.setRequestMethod(method);
        request.setRequestProperty("Authorization", "Bearer " + token);
        return request;
    }

    private static String answer(HttpURLConnection request) throws IOException {
        var status = request.getResponseCode();
        try (var in = status < 300 ? request.getInputStream() : request.getErrorStream()) {
            var body = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            if (status >= 300) throw new IllegalStateException(status + " " + body);
            return body;
        }
    }
}
