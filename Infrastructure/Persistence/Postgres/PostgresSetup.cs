using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace DiscordAH.Infrastructure.Persistence.Postgres;

/// <summary>How the server is reached: what the connection string leaves open is filled in here. docs/operations.md explains each value.</summary>
internal static class PostgresSetup
{
    /// <summary>Name of the pool in the metrics. Not the connection string: that names host and user.</summary>
    public const string PoolName = "discordah";

    private const int AutoPrepared = 100;
    private const int SmallestPool = 32;
    private const int LargestDefaultPool = 100;
    private const int RoomBesideWorkers = 16;
    private const int HangfireRoom = 6;

    public static void Configure(DbContextOptionsBuilder options, NpgsqlDataSource source) => options
        .UseNpgsql(source)
        .UseSnakeCaseNamingConvention();

    public static NpgsqlDataSource CreateSource(string connectionString, int workers = 0) =>
        new NpgsqlDataSourceBuilder(Settings(connectionString, workers).ConnectionString) { Name = PoolName }.Build();

    /// <summary>The connection string with our defaults where it is silent.</summary>
    public static NpgsqlConnectionStringBuilder Settings(string connectionString, int workers = 0)
    {
        var given = new NpgsqlConnectionStringBuilder(connectionString);
        var settings = new NpgsqlConnectionStringBuilder(connectionString);

        // Workers hold a connection only while they write; the rest is for people's questions.
        if (!Says(given, "Maximum Pool Size")) settings.MaxPoolSize = Math.Clamp(workers + RoomBesideWorkers, SmallestPool, LargestDefaultPool);

        // Statements that repeat are prepared from their fifth use on; the program has fewer than this many.
        if (!Says(given, "Max Auto Prepare")) settings.MaxAutoPrepare = AutoPrepared;

        // How long somebody waits for a connection, new or from the pool.
        if (!Says(given, "Timeout")) settings.Timeout = 5;

        // Dead peers are noticed by the kernel. Npgsql's own keepalive blocks a thread for every idle connection while the server is silent.
        if (!Says(given, "Tcp Keepalive")) settings.TcpKeepAlive = true;
        if (!Says(given, "Tcp Keepalive Time")) settings.TcpKeepAliveTime = 15;
        if (!Says(given, "Tcp Keepalive Interval")) settings.TcpKeepAliveInterval = 5;
        if (!Says(given, "Application Name")) settings.ApplicationName = ProgramName();
        return settings;
    }

    /// <summary>One connection beside the pool, with little patience.</summary>
    public static string WatchConnectionString(string connectionString)
    {
        var settings = Settings(connectionString);
        settings.ApplicationName += "-watch";
        settings.Pooling = false;
        settings.MaxAutoPrepare = 0;
        settings.KeepAlive = 0;
        settings.Timeout = 2;
        settings.CommandTimeout = 2;
        return settings.ConnectionString;
    }

    /// <summary>A connection that is opened, used for a migration and closed for good: nothing of its session stays behind.</summary>
    public static string SessionConnectionString(string connectionString)
    {
        var settings = Settings(connectionString);
        settings.ApplicationName += "-migration";
        settings.Pooling = false;
        settings.MaxAutoPrepare = 0;
        return settings.ConnectionString;
    }

    /// <summary>Hangfire has a pool of its own: no larger than its workers need.</summary>
    public static string HangfireConnectionString(string connectionString, int workers)
    {
        var settings = Settings(connectionString);
        settings.ApplicationName += "-hangfire";
        settings.MaxPoolSize = workers + HangfireRoom;
        settings.MaxAutoPrepare = 0;
        return settings.ConnectionString;
    }

    // Only what was written counts: the builder gives its own default for the rest.
    private static bool Says(NpgsqlConnectionStringBuilder given, string keyword) => given.ShouldSerialize(keyword);

    private static string ProgramName() => (Assembly.GetEntryAssembly()?.GetName().Name ?? "discordah").Replace('.', '-').ToLowerInvariant();
}
