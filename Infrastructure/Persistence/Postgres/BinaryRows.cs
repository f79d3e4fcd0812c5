using System.Buffers.Binary;
using Npgsql;

namespace DiscordAH.Infrastructure.Persistence.Postgres;

/// <summary>
/// Rows in the format of <c>COPY … (FORMAT BINARY)</c>, made in one buffer and sent at once. The driver's own importer awaits every single value, which
/// costs as much as the server's whole work on the row.
/// </summary>
/// <param name="columns">Columns of every row.</param>
internal sealed class BinaryRows(int columns)
{
    private static readonly byte[] Header = [.. "PGCOPY\n"u8, 0xFF, .. "\r\n\0"u8, 0, 0, 0, 0, 0, 0, 0, 0];
    private byte[] _buffer = new byte[4096];
    private int _length;
    private int _rows;

    /// <summary>Begins a row; as many values must follow as there are columns.</summary>
    public void Row()
    {
        if (_rows++ == 0) Header.CopyTo(Room(Header.Length));
        BinaryPrimitives.WriteInt16BigEndian(Room(sizeof(short)), (short)columns);
    }

    public void Add(int value)
    {
        var room = Room(sizeof(int) * 2);
        BinaryPrimitives.WriteInt32BigEndian(room, sizeof(int));
        BinaryPrimitives.WriteInt32BigEndian(room[sizeof(int)..], value);
    }

    public void Add(long value)
    {
        var room = Room(sizeof(int) + sizeof(long));
        BinaryPrimitives.WriteInt32BigEndian(room, sizeof(long));
        BinaryPrimitives.WriteInt64BigEndian(room[sizeof(int)..], value);
    }

    public void Add(ReadOnlySpan<byte> value)
    {
        var room = Room(sizeof(int) + value.Length);
        BinaryPrimitives.WriteInt32BigEndian(room, value.Length);
        value.CopyTo(room[sizeof(int)..]);
    }

    /// <summary>Sends the rows inside the connection's open transaction.</summary>
    /// <param name="connection">Where to.</param>
    /// <param name="sql">A <c>COPY … FROM STDIN (FORMAT BINARY)</c>.</param>
    /// <param name="ct">Stops before the rows are complete; the transaction is then of no more use.</param>
    public async Task CopyAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        if (_rows == 0) return;
        BinaryPrimitives.WriteInt16BigEndian(Room(sizeof(short)), -1);
        await using var stream = await connection.BeginRawBinaryCopyAsync(sql, ct);
        await stream.WriteAsync(_buffer.AsMemory(0, _length), ct);
    }

    private Span<byte> Room(int bytes)
    {
        if (_buffer.Length - _length < bytes) Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + bytes));
        _length += bytes;
        return _buffer.AsSpan(_length - bytes, bytes);
    }
}
