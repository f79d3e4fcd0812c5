using System.Net.Sockets;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace DiscordAH.Infrastructure.Telemetry;

/// <summary>Turns what an owner can put right at start into a sentence; anything else is a bug and keeps its stack trace.</summary>
public static class StartupFailure
{
    /// <summary>The sentence, or null when it is a bug.</summary>
    public static string? Explain(Exception exception) => exception switch
    {
        StorageUnavailableException storage => storage.Message,
        OptionsValidationException options => string.Join(Environment.NewLine, options.Failures),
        AddressInUseException => "The address is in use by another program. Stop it, or choose another with --urls http://127.0.0.1:6000.",
        IOException { InnerException: AddressInUseException } => "The address is in use by another program. Stop it, or choose another with --urls http://127.0.0.1:6000.",
        SocketException { SocketErrorCode: SocketError.AccessDenied } => "Listening on that port is not allowed. Choose one above 1023 with --urls.",
        UnauthorizedAccessException denied => $"A file cannot be used: {denied.Message} Choose a directory you may write to with --Data:Directory.",
        InvalidDataException or FormatException when exception.Source == "Microsoft.Extensions.Configuration.Json" => $"appsettings.json cannot be read: {exception.InnerException?.Message ?? exception.Message}",
        _ => null,
    };
}
