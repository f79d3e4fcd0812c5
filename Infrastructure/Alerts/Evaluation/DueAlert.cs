using System.Data.Common;
using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.Snapshots;
using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Alerts;

/// <summary>An alert that a snapshot concerns, with what the snapshot says of its good; both as they are stored.</summary>
/// <param name="Row">The alert.</param>
/// <param name="Now">The good's numbers.</param>
/// <param name="Ladder">Its ladder.</param>
internal sealed record DueAlert(PriceAlertRow Row, PricePoint Now, byte[] Ladder)
{
    /// <summary>The columns in the order of <see cref="Read"/>, of tables named <c>a</c> and <c>r</c>.</summary>
    public const string Columns = AlertRows.Columns + ", r.at, r.minimum, r.market_value, r.median, r.quantity, r.auctions, r.ladder";

    public VariantKey Variant => new(Row.ItemId, Row.Traits);

    public static DueAlert Read(DbDataReader reader) => new(
        AlertRows.Read(reader),
        new PricePoint(
            Conversions.FromStored(reader.GetInt64(AlertRows.Count)), new Copper(reader.GetInt64(AlertRows.Count + 1)), new Copper(reader.GetInt64(AlertRows.Count + 2)),
            new Copper(reader.GetInt64(AlertRows.Count + 3)), reader.GetInt64(AlertRows.Count + 4), reader.GetInt32(AlertRows.Count + 5)),
        reader.GetFieldValue<byte[]>(AlertRows.Count + 6));

    /// <summary>What a snapshot says.</summary>
    /// <exception cref="InvalidDataException">The ladder is damaged.</exception>
    public AlertReading At(DateTimeOffset published) => new(published, Now, LadderBytes.Unpack(Ladder), HasLadder: true);
}
