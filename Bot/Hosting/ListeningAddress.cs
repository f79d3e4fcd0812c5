using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace DiscordAH.Bot.Hosting;

/// <summary>The address this process listens on, known before it listens: the sandbox's Discord and Battle.net are reached through it.</summary>
internal static class ListeningAddress
{
    private const string Default = "http://127.0.0.1:5080";

    /// <summary>Fixes <c>urls</c> in the configuration (a free port for port 0) and gives the address to reach it by from this machine.</summary>
    public static Uri Settle(ConfigurationManager configuration)
    {
        var urls = configuration["urls"];
        if (string.IsNullOrWhiteSpace(urls)) urls = Default;
        var first = BindingAddress.Parse(urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[0]);
        var port = first.Port == 0 ? FreePort() : first.Port;
        if (first.Port == 0) urls = string.Create(CultureInfo.InvariantCulture, $"{first.Scheme}://{first.Host}:{port}");
        configuration["urls"] = urls;

        var host = first.Host is "*" or "+" or "0.0.0.0" or "[::]" or "::" ? "127.0.0.1" : first.Host;
        return new Uri(string.Create(CultureInfo.InvariantCulture, $"{first.Scheme}://{host}:{port}"));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
