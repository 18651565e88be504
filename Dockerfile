# The product as one image: API, screens and worker in one process (or a worker alone, see docker-compose.yml).

FROM node:24-bookworm-slim AS build
WORKDIR /app
# `npm install`, not `npm ci`: the lock does not list the optional binaries of every other platform (bundler, linter),
# and `npm ci` refuses such a lock. Versions are exact in package.json and in the lock all the same.
COPY package.json package-lock.json .npmrc ./
RUN npm install --include=dev
COPY nest-cli.json tsconfig.json ./
COPY libs libs
COPY migrations migrations
COPY apps apps
RUN npm run build
# Left out of the image: what only builds and tests need, and the optional packages, that is the embedded PostgreSQL and
# the Node that comes as a package. Here PostgreSQL is a service of its own, and Node that of the base image.
RUN npm prune --omit=dev --omit=optional

FROM node:24-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
# package.json says how the program finds its own libraries (`imports`).
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
# Nothing is written under /app; uploads being received go through the system's temporary directory.
USER node
EXPOSE 3000
# Without npm between them, the signal of `docker stop` reaches the program: it finishes what it has in hand.
CMD ["node", "dist/apps/api/src/main.js"]
