namespace DiscordAH.Infrastructure.Reports.Archive;

internal sealed class ReportRow
{
    public long Id { get; set; }

    public string Kind { get; set; } = "";

    public string Subject { get; set; } = "";

    /// <summary>The data it was made of.</summary>
    public string Stamp { get; set; } = "";

    public string Title { get; set; } = "";

    public string Place { get; set; } = "";

    public string FileName { get; set; } = "";

    public string? CreatedBy { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset DataUntil { get; set; }

    public int Pages { get; set; }

    /// <summary>Size of the file.</summary>
    public int Bytes { get; set; }

    public string Sha256 { get; set; } = "";

    /// <summary>In the database, not in a folder: bot and panel may run on different machines, and a backup has all of it.</summary>
    public byte[] Pdf { get; set; } = [];
}
