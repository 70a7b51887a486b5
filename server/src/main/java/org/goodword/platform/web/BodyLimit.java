package org.goodword.platform.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.goodword.platform.Problem;
import org.goodword.platform.Rejected;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/// Reads no more than 2 MB of a JSON body: it is held in memory. Files and mails come as streams and have limits of
/// their own.
@RestControllerAdvice
class BodyLimit extends RequestBodyAdviceAdapter {
    private static final long MOST = 2L * 1024 * 1024;

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        if (message.getHeaders().getContentLength() > MOST) throw new Rejected(new BodyTooLarge());
        return new Limited(message.getHeaders(), new Counted(message.getBody()));
    }

    private record Limited(HttpHeaders headers, InputStream body) implements HttpInputMessage {
        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public InputStream getBody() {
            return body;
        }
    }

    /// A chunked body does not say how long it is.
    private static final class Counted extends FilterInputStream {
        private long read;

        Counted(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            var some = super.read(into, from, most);
            count(Math.max(some, 0));
            return some;
        }

        private void count(int more) {
            read += more;
            if (read > MOST) throw new Rejected(new BodyTooLarge());
        }
    }

    record BodyTooLarge() implements Problem {
        @Override
        public Code code() {
            return new Code("too-large", Status.TOO_LARGE);
        }

        @Override
        public String detail() {
            return "A JSON body has at most %d MB. Upload files with POST /files.".formatted(MOST / 1024 / 1024);
        }
    }
}
