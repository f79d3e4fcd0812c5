using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace DiscordAH.Infrastructure.Persistence.Sqlite;

/// <summary>
/// Tables with a key of several columns are stored in key order (WITHOUT ROWID): a variant's history lies together, and the key is kept
/// once instead of twice. A rule instead of edited migrations, so that a rebuilt table keeps its shape.
/// </summary>
internal sealed class ClusteringSqlGenerator(MigrationsSqlGeneratorDependencies dependencies, IRelationalAnnotationProvider annotations)
#pragma warning disable EF1001 // The only constructor; the type itself is the documented base for SQLite.
    : SqliteMigrationsSqlGenerator(dependencies, annotations)
#pragma warning restore EF1001
{
    protected override void Generate(CreateTableOperation operation, IModel? model, MigrationCommandListBuilder builder, bool terminate = true)
    {
        base.Generate(operation, model, builder, terminate: false);
        if (operation.PrimaryKey?.Columns.Length > 1) builder.Append(" WITHOUT ROWID");
        if (!terminate) return;
        builder.AppendLine(Dependencies.SqlGenerationHelper.StatementTerminator);
        EndStatement(builder);
    }
}
