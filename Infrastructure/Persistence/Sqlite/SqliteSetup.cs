using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace DiscordAH.Infrastructure.Persistence.Sqlite;

/// <summary>How the file is opened.</summary>
internal static class SqliteSetup
{
    private static readonly SqlitePragmas Pragmas = new();

    public static void Configure(DbContextOptionsBuilder options, string file) => options
        .UseSqlite(ConnectionString(file))
        .UseSnakeCaseNamingConvention()
        .ReplaceService<IMigrationsSqlGenerator, ClusteringSqlGenerator>()
        .AddInterceptors(Pragmas);

    public static string ConnectionString(string file) => new SqliteConnectionStringBuilder
    {
        DataSource = file,
        ForeignKeys = true,
        DefaultTimeout = 30,
    }.ToString();
}
