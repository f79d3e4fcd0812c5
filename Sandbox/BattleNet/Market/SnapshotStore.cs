using System.Buffers;
using System.Collections.Concurrent;

namespace DiscordAH.Sandbox.BattleNet.Market;

/// <summary>Finished snapshots, gzipped; keeps the most recent ones asked for and makes each only once.</summary>
internal sealed class SnapshotStore
{
    private const int Kept = 48;

    private readonly ConcurrentDictionary<(AuctionHouse House, long Time, string BaseUrl), Lazy<byte[]>> _snapshots = new();
    private readonly ConcurrentQueue<(AuctionHouse House, long Time, string BaseUrl)> _order = new();

    public byte[] Gzipped(AuctionHouse house, long time, string baseUrl)
    {
        var key = (house, time, baseUrl);
        var made = new Lazy<byte[]>(() => Make(house, time, baseUrl));
        var snapshot = _snapshots.GetOrAdd(key, made);
        if (ReferenceEquals(snapshot, made))
        {
            _order.Enqueue(key);
            while (_order.Count > Kept && _order.TryDequeue(out var oldest))
                _snapshots.TryRemove(oldest, out _);
        }

        return snapshot.Value;
    }

    private static byte[] Make(AuctionHouse house, long time, string baseUrl)
    {
        var raw = new ArrayBufferWriter<byte>(512 * 1024);
        SnapshotWriter.Write(raw, house, time, baseUrl);
        return Gzip.Compress(raw.WrittenSpan);
    }
}
