"""Archives as crawlers write them, record by record, for the tests that read them."""

import gzip
import io

HTML = b"<!doctype html><html><body><p>The council met on Monday.</p></body></html>"


def record(kind, url, block, **headers):
    """One WARC record; headers by name (`warc_date` is WARC-Date), None leaves one out."""
    fields = {
        "WARC-Type": kind,
        "WARC-Record-ID": f"<urn:uuid:{abs(hash((url, block))):032x}>",
        "WARC-Date": "2026-02-03T04:05:06Z",
        "WARC-Target-URI": url,
        "Content-Type": "application/http; msgtype=response" if kind == "response" else "text/html",
        "Content-Length": str(len(block)),
        **{
            name.title().replace("_", "-").replace("Warc", "WARC").replace("Uri", "URI"): value
            for name, value in headers.items()
        },
    }
    lines = [f"{name}: {value}" for name, value in fields.items() if value is not None]
    return ("WARC/1.0\r\n" + "\r\n".join(lines) + "\r\n\r\n").encode() + block + b"\r\n\r\n"


def response(url, body=HTML, *headers, status="200 OK", media_type="text/html", **warc_headers):
    """A response record; `headers` are HTTP lines."""
    lines = [f"HTTP/1.1 {status}", *([f"Content-Type: {media_type}"] if media_type else []), *headers]
    return record("response", url, ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1") + body, **warc_headers)


def packed(*records):
    """Each record a gzip member, as all crawlers do it."""
    return b"".join(gzip.compress(one, mtime=0) for one in records)


def stream(data):
    return io.BufferedReader(io.BytesIO(data))
