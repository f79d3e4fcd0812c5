using System.Net.Sockets;
using System.Text.RegularExpressions;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace DiscordAH.Infrastructure.Telemetry;

/// <summary>Turns what an owner can put right at start into a sentence; anything else is a bug and keeps its stack trace.</summary>
public static partial class StartupFailure
{
    /// <summary>The sentence, or null when it is a bug.</summary>
    public static string? Explain(Exception exception) => exception switch
    {
        StorageUnavailableException storage => storage.Message,
        AggregateException several when several.InnerExceptions.Select(Explain).ToList() is var sentences && sentences.TrueForAll(sentence => sentence is not null) =>
            string.Join(Environment.NewLine, sentences),
        InvalidOperationException unreadable when UnreadableSetting().Match(unreadable.Message) is { Success: true } match =>
            $"The setting {match.Groups["key"].Value} has a value that cannot be used. README.md lists the settings and what they may be.",
        OptionsValidationException options => string.Join(Environment.NewLine, options.Failures),
        AddressInUseException => "The address is in use by another program. Stop it, or choose another with --urls http://127.0.0.1:6000.",
        IOException { InnerException: AddressInUseException } => "The address is in use by another program. Stop it, or choose another with --urls http://127.0.0.1:6000.",
        SocketException { SocketErrorCode: SocketError.AccessDenied } => "Listening on that port is not allowed. Choose one above 1023 with --urls.",
        UnauthorizedAccessException denied => $"A file cannot be used: {denied.Message} Choose a directory you may write to with --Data:Directory.",
        InvalidDataException or FormatException when exception.Source == "Microsoft.Extensions.Configuration.Json" => $"appsettings.json cannot be read: {exception.InnerException?.Message ?? exception.Message}",
        _ => null,
    };

    // The configuration binder's only way to say so.
    [GeneratedRegex("^Failed to convert configuration value .* at '(?<key>[^']+)'")]
    private static partial Regex UnreadableSetting();
}
