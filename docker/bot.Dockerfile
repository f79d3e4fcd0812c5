# Build from the repository root: docker build -f docker/bot.Dockerfile .
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /src
COPY . .
RUN dotnet publish Bot -c Release -o /app -p:UseDiscordNet=true -p:UseQuestPdf=true

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
RUN mkdir /data /keys && chown app /data /keys
USER app
ENV Data__Directory=/data ASPNETCORE_URLS=http://+:8080
VOLUME /data /keys
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD ["dotnet", "DiscordAH.Bot.dll", "health", "http://127.0.0.1:8080/health/live"]
ENTRYPOINT ["dotnet", "DiscordAH.Bot.dll"]
