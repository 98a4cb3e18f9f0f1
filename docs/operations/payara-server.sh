#!/bin/sh
# Desk on Payara Server 6, told in docs/operations/payara-server.md:
#   payara-server.sh setup    once: makes a domain for Desk, prepares and starts it
#   payara-server.sh deploy   the first time and for every new desk.ear
# What it must be told, by the environment:
#   PAYARA_HOME       the unpacked server (payara6)
#   DESK_EAR          desk.ear
#   DESK_KEY_FILE     where the key of the protected personal data lies or shall be made
#   For setup also:
#   POSTGRES_DRIVER   postgresql-42.7.x.jar
#   DESK_DB_URL       jdbc:postgresql://host:5432/desk, DESK_DB_USER, DESK_DB_PASSWORD
#   DESK_BEHIND_PROXY yes: a reverse proxy ends HTTPS and sends X-Forwarded-Proto and X-Forwarded-For, and nobody can go
#                     round it; Desk then believes them. no: plain HTTP to this machine only, for a trial
# What it may be told:
#   DESK_DOMAINS      folder of the domains (the server's own), DESK_DOMAIN name of the domain (desk)
#   DESK_PORT_BASE    pages at base + 80, administration at base + 48 (8000)
#   DESK_BIND         the address the pages are served on, plain HTTP (127.0.0.1)
#   DESK_HEAP         memory of the server's Java (1g)
#   DESK_ADMIN_FILE   where the password of the administration lies or shall be made (beside the domain)
set -eu

DOMAIN=${DESK_DOMAIN:-desk}
DOMAINS=${DESK_DOMAINS:-$PAYARA_HOME/glassfish/domains}
BASE=${DESK_PORT_BASE:-8000}
CONFIG=configs.config.server-config
ADMIN=${DESK_ADMIN_FILE:-$DOMAINS/$DOMAIN.admin}

# asadmin "the file with the passwords it needs" command …
asadmin_with() {
  passwords=$1
  shift
  "$PAYARA_HOME/bin/asadmin" --interactive=false --port $((BASE + 48)) --user admin --passwordfile "$passwords" "$@"
}
asadmin() { asadmin_with "$ADMIN" "$@"; }
escaped() { printf %s "$1" | sed 's/[\\:=;]/\\&/g'; }

# The password goes by a file only its owner reads into the domain's encrypted store: no list of processes shows it.
keep_password() {
  secret=$(umask 077 && mktemp)
  trap 'rm -f "$secret"' EXIT
  cat "$ADMIN" > "$secret"
  printf 'AS_ADMIN_ALIASPASSWORD=%s\n' "$DESK_DB_PASSWORD" >> "$secret"
  asadmin_with "$secret" create-password-alias desk-db
}

# The administration's password: made once, in a file only its owner reads.
keep_admin_password() {
  [ -s "$ADMIN" ] && return
  random=$(head -c 24 /dev/urandom | od -An -tx1 | tr -d ' \n')
  (umask 077 && printf 'AS_ADMIN_PASSWORD=%s\n' "$random" > "$ADMIN")
}

# Whose word is taken for where a request comes from and whether it was encrypted: never guessed.
ask_about_the_proxy() {
  case ${DESK_BEHIND_PROXY:-} in
    yes) PROXY=true SCHEME=X-Forwarded-Proto ;;
    no)
      PROXY=false SCHEME=
      case ${DESK_BIND:-127.0.0.1} in
        127.* | ::1 | localhost) ;;
        *) echo "without a reverse proxy the pages are plain HTTP and may be served on loopback only" >&2; exit 64 ;;
      esac
      ;;
    *) echo "say DESK_BEHIND_PROXY=yes or DESK_BEHIND_PROXY=no; $0 without a word explains" >&2; exit 64 ;;
  esac
}

setup() {
  ask_about_the_proxy
  keep_admin_password
  asadmin create-domain --domaindir "$DOMAINS" --portbase "$BASE" "$DOMAIN"
  cp "$POSTGRES_DRIVER" "$DOMAINS/$DOMAIN/lib/"
  asadmin start-domain --domaindir "$DOMAINS" "$DOMAIN"

  # Times are kept in UTC; the key's place; the memory; error pages outside Desk do not name the server and its version.
  asadmin delete-jvm-options "-Xmx512m"
  asadmin create-jvm-options "-Xmx${DESK_HEAP:-1g}:-Duser.timezone=UTC:-Dproduct.name=Desk:-Ddesk.key.file=$(escaped "$DESK_KEY_FILE"):-Ddesk.behind.proxy=$PROXY"

  # Nothing listens that Desk does not use, and all but the pages on loopback only.
  asadmin set $CONFIG.jms-service.type=DISABLED \
    $CONFIG.availability-service.availability-enabled=false \
    $CONFIG.network-config.network-listeners.network-listener.http-listener-1.address="${DESK_BIND:-127.0.0.1}" \
    $CONFIG.network-config.network-listeners.network-listener.http-listener-2.enabled=false \
    $CONFIG.network-config.network-listeners.network-listener.admin-listener.address=127.0.0.1 \
    $CONFIG.network-config.protocols.protocol.http-listener-1.http.server-header=false \
    $CONFIG.network-config.protocols.protocol.http-listener-1.http.xpowered-by=false \
    $CONFIG.network-config.protocols.protocol.http-listener-1.http.scheme-mapping="$SCHEME" \
    $CONFIG.iiop-service.iiop-listener.orb-listener-1.enabled=false \
    $CONFIG.iiop-service.iiop-listener.SSL.enabled=false \
    $CONFIG.iiop-service.iiop-listener.SSL_MUTUALAUTH.enabled=false \
    $CONFIG.admin-service.jmx-connector.system.enabled=false
  asadmin set-hazelcast-configuration --enabled=false --dynamic=false
  # The server's own addresses for programs tell strangers about it; Desk has /desk/health and /desk/api/openapi.json.
  asadmin set-openapi-configuration --enabled=false
  asadmin set $CONFIG.microprofile-metrics-configuration.enabled=false
  asadmin set-microprofile-healthcheck-configuration --enabled=false

  # Connections are checked when they are taken, so that a restart of the database costs nobody an error page.
  keep_password
  asadmin create-jdbc-connection-pool \
    --datasourceclassname=org.postgresql.ds.PGSimpleDataSource --restype=javax.sql.DataSource \
    --steadypoolsize=4 --maxpoolsize=40 --poolresize=4 --idletimeout=600 --maxwait=20000 \
    --isconnectvalidatereq=true --wrapjdbcobjects=false --validationmethod=custom-validation \
    --validationclassname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation \
    --validateatmostonceperiod=1 --failconnection=true \
    --property "url=$(escaped "$(address)"):user=$(escaped "${DESK_DB_USER:-desk}"):password=$(escaped '${ALIAS=desk-db}')" \
    desk
  asadmin create-jdbc-resource --connectionpoolid=desk jdbc/desk
  asadmin restart-domain --domaindir "$DOMAINS" "$DOMAIN"
  asadmin ping-connection-pool desk
}

# The driver's settings Desk relies on; what the address sets already wins.
address() {
  url=$DESK_DB_URL
  for setting in stringtype=unspecified logServerErrorDetail=false reWriteBatchedInserts=true prepareThreshold=3 \
    preparedStatementCacheQueries=512 tcpKeepAlive=true connectTimeout=10 ApplicationName=desk; do
    case $url in
      *"${setting%%=*}="*) ;;
      *\?*) url="$url&$setting" ;;
      *) url="$url?$setting" ;;
    esac
  done
  printf %s "$url"
}

deploy() {
  asadmin deploy --force=true --name desk "$DESK_EAR"
}

case ${1:-} in
  setup | deploy) "$1" ;;
  *) sed -n '2,/^set /s/^# \{0,1\}//p' "$0"; exit 64 ;;
esac
