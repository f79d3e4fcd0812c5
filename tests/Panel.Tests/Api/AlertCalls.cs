using System.Text;
using System.Text.Json;

namespace DiscordAH.Panel.Tests.Api;

/// <summary>Changing calls as a panel page makes them.</summary>
internal static class AlertCalls
{
    public static async Task<(int Status, JsonElement Body)> CallAsync(this Browser browser, string method, string path, string? json = null)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (method != "GET")
        {
            request.Headers.Add("Origin", browser.Origin);
            request.Headers.Add("X-CSRF-TOKEN", await browser.TokenAsync("/help"));
        }

        if (json is not null) request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await browser.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement);
    }

    public static string Text(this JsonElement element, string name) => element.GetProperty(name).ToString();
}
