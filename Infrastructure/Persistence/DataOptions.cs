using System.ComponentModel.DataAnnotations;

namespace DiscordAH.Infrastructure.Persistence;

/// <summary>Section <c>Data</c>: what this program keeps in files.</summary>
public sealed class DataOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Data";

    /// <summary>Folder of the SQLite file, the keys and the logs; default <c>data</c> beside the working directory.</summary>
    [Required(ErrorMessage = "Data:Directory must name a folder.")]
    public string Directory { get; set; } = "data";

    /// <summary>PEM file with certificate and private key that protect stored keys; default <c>protection.pem</c> in <see cref="Directory"/>, made when missing.</summary>
    public string? KeyFile { get; set; }

    /// <summary>The SQLite file.</summary>
    public string DatabaseFile => Path.Combine(Root, "discordah.db");

    /// <summary>The key file, wherever it is.</summary>
    public string EffectiveKeyFile => string.IsNullOrWhiteSpace(KeyFile) ? Path.Combine(Root, "protection.pem") : Path.GetFullPath(KeyFile);

    /// <summary>Folder of the log files.</summary>
    public string LogDirectory => Path.Combine(Root, "logs");

    // The validator reads every property, of wrong settings too: no exception here.
    private string Root => string.IsNullOrWhiteSpace(Directory) ? "" : Path.GetFullPath(Directory);
}
