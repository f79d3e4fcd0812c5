using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace DiscordAH.Infrastructure.Persistence.Sqlite;

/// <summary>For <c>scripts/add-migration.sh</c>; opens nothing.</summary>
internal sealed class SqliteDesignFactory : IDesignTimeDbContextFactory<SqliteAppDbContext>
{
    public SqliteAppDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteAppDbContext>();
        SqliteSetup.Configure(options, "design.db");
        return new SqliteAppDbContext(options.Options);
    }
}
