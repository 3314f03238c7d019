-- What hosts let machines do, as they were last asked: one row for each scheme, host and port, so that no run asks again
-- within a day, and so that the rules of before hold while a server gives no answer (RFC 9309 section 2.3.1.4).

CREATE TABLE hosts (
    address           VARCHAR NOT NULL,
    robots_status     VARCHAR NOT NULL,
    robots_txt        VARCHAR USING COMPRESSION zstd,
    robots_at         TIMESTAMP NOT NULL,
    crawl_delay_s     DOUBLE,
    tdm_reserved      BOOLEAN,
    tdm_policy        VARCHAR,
    tdm_json          VARCHAR USING COMPRESSION zstd,
    tdm_at            TIMESTAMP
);
