# Builds Vigil and runs it as a user of its own. Data and keys are volumes: keep them apart.
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml .
COPY src src
RUN mvn -q -B -Dmaven.test.skip=true -Dexec.skip=true package

FROM eclipse-temurin:25-jre
# Reads the words in screenshots; Vigil runs without it.
RUN apt-get update -qq \
 && apt-get install -y -qq --no-install-recommends tesseract-ocr tesseract-ocr-ben \
    tesseract-ocr-chi-sim tesseract-ocr-fil tesseract-ocr-hin tesseract-ocr-ind tesseract-ocr-khm \
    tesseract-ocr-msa tesseract-ocr-mya tesseract-ocr-swa tesseract-ocr-tha tesseract-ocr-vie \
 && rm -rf /var/lib/apt/lists/*
RUN useradd --system --uid 10001 --create-home --home-dir /home/vigil vigil \
 && mkdir -p /opt/vigil /var/lib/vigil /etc/vigil/keys \
 && chown vigil /var/lib/vigil /etc/vigil/keys
WORKDIR /opt/vigil
COPY --from=build /build/target/vigil.jar target/vigil.jar
COPY --from=build /build/target/lib target/lib
COPY vigil jvm.options ./
COPY content content
COPY config config
# Records what a start loads, for this very JRE; what it learns meanwhile is not kept.
RUN VIGIL_DATA=/tmp/warm XDG_CONFIG_HOME=/tmp/warm ./vigil ask "how do I check a job offer" >/dev/null \
 && rm -rf /tmp/warm
USER vigil
ENV VIGIL_DATA=/var/lib/vigil VIGIL_KEYS=/etc/vigil/keys/keys.json
VOLUME ["/var/lib/vigil", "/etc/vigil/keys"]
EXPOSE 8080
# bash speaks HTTP well enough; the image needs no curl.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD bash -c 'exec 3<>/dev/tcp/127.0.0.1/${VIGIL_PORT:-8080} && printf "GET /health HTTP/1.0\r\n\r\n" >&3 && head -n 1 <&3 | grep -q " 200 "'
ENTRYPOINT ["/opt/vigil/vigil"]
CMD ["serve"]
