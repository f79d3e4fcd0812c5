namespace DiscordAH.Domain.Reports;

/// <summary>A report of the archive, without its file.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Kind">What it is about: <c>market-report</c>.</param>
/// <param name="Subject">Of what exactly, as the kind writes it; with kind and stamp it is there once.</param>
/// <param name="Stamp">The data it was made of, as the kind writes it: the same data give the same report.</param>
/// <param name="Title">Its title.</param>
/// <param name="Place">Whose market, in words.</param>
/// <param name="FileName">Name of the file: ASCII, speaking.</param>
/// <param name="CreatedBy">User id of who asked for it; null for the program.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="DataUntil">The moment up to which its data reach.</param>
/// <param name="Pages">Pages.</param>
/// <param name="Bytes">Size of the file.</param>
/// <param name="Sha256">Hash of the file, lower-case hex.</param>
public sealed record StoredReport(
    long Id,
    string Kind,
    string Subject,
    string Stamp,
    string Title,
    string Place,
    string FileName,
    string? CreatedBy,
    DateTimeOffset CreatedAt,
    DateTimeOffset DataUntil,
    int Pages,
    int Bytes,
    string Sha256);
