using System.Globalization;
using DiscordAH.Domain.Market;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Persistence;

/// <summary>Many variants as parameters of one statement: two arrays on PostgreSQL (<c>unnest(@items, @many)</c>), a list of pairs on SQLite (<c>json_each(@keys)</c>).</summary>
internal static class VariantKeys
{
    public static (string Name, object Value)[] Of(AppDbContext db, IReadOnlyCollection<VariantKey> variants)
    {
        if (db.Database.IsSqlite())
            return [("keys", "[" + string.Join(',', variants.Select(variant => string.Create(CultureInfo.InvariantCulture, $"[{variant.Item.Value},{variant.Traits}]"))) + "]")];
        return [("items", variants.Select(variant => variant.Item.Value).ToArray()), ("many", variants.Select(variant => variant.Traits).ToArray())];
    }
}
