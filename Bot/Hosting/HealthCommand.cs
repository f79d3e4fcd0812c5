namespace DiscordAH.Bot.Hosting;

/// <summary><c>health URL</c>: asks a running process how it is; exit code 0 when well. For containers without curl.</summary>
internal static class HealthCommand
{
    public static async Task<int> RunAsync(string url, TextWriter output)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address))
        {
            await output.WriteLineAsync($"\"{url}\" is not an address. Use: health http://127.0.0.1:8080/health/live");
            return 2;
        }

        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(4) };
        try
        {
            using var response = await client.GetAsync(address);
            await output.WriteLineAsync($"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
            return response.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            await output.WriteLineAsync($"{address} does not answer.");
            return 1;
        }
    }
}
