using System.Data.Common;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.Snapshots;

namespace DiscordAH.Infrastructure.Market.History;

/// <summary>Rows of <see cref="HistoryReading"/> for one variant, packed and not; both kinds have the same columns.</summary>
internal sealed class HistoryRows
{
    private readonly List<HistoryChange> _unpacked = [];
    private readonly List<HistoryChange> _packed = [];

    /// <summary>Whether everything in it was packed.</summary>
    public bool IsPacked => _unpacked.Count == 0;

    public static VariantKey Key(DbDataReader reader) => new(new ItemId(reader.GetInt32(8)), reader.GetInt64(9));

    public void Add(DbDataReader reader)
    {
        if (reader.IsDBNull(7)) _unpacked.Add(new HistoryChange(reader.GetInt64(0), NumbersOf(reader)));
        else WeekBytes.Unpack(reader.GetInt32(6), reader.GetFieldValue<byte[]>(7), _packed);
    }

    /// <summary>Ascending in time; of two changes at one time the unpacked one, which is the later written.</summary>
    public List<HistoryChange> Merged()
    {
        if (_unpacked.Count + _packed.Count < 2) return IsPacked ? _packed : _unpacked;
        return [.. _unpacked.Concat(_packed).OrderBy(change => change.At).DistinctBy(change => change.At)];
    }

    private static Numbers NumbersOf(DbDataReader reader) =>
        new(reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3), reader.GetInt64(4), reader.GetInt32(5));
}
