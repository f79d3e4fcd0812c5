using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace DiscordAH.Infrastructure.Persistence.Postgres;

/// <summary>How the server is reached.</summary>
internal static class PostgresSetup
{
    private const int AutoPrepared = 50;

    public static void Configure(DbContextOptionsBuilder options, NpgsqlDataSource source) => options
        .UseNpgsql(source)
        .UseSnakeCaseNamingConvention();

    /// <summary>Defaults where the connection string is silent: statements that repeat are prepared, dead peers are noticed.</summary>
    public static NpgsqlDataSource CreateSource(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        if (settings.MaxAutoPrepare == 0) settings.MaxAutoPrepare = AutoPrepared;
        if (settings.KeepAlive == 0) settings.KeepAlive = 30;
        if (string.IsNullOrEmpty(settings.ApplicationName)) settings.ApplicationName = "discordah";
        return new NpgsqlDataSourceBuilder(settings.ConnectionString).Build();
    }
}
