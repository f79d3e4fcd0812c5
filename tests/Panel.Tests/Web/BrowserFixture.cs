using DiscordAH.Panel.Auth;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace DiscordAH.Panel.Tests.Web;

/// <summary>A seeded panel and a real, headless Chromium.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private readonly Dictionary<string, string> _profiles = new(StringComparer.Ordinal);
    private IPlaywright? _playwright;

    public TestPanel Panel { get; private set; } = null!;

    public IBrowser? Chromium { get; private set; }

    public async ValueTask InitializeAsync()
    {
        // The panel's clock stands still, the browser's does not: a cookie that names its end would be over before it begins.
        Panel = await TestPanel.StartAsync(services: services => services.PostConfigure<CookieAuthenticationOptions>(SessionCookie.Scheme, options =>
            options.Events.OnSigningIn = context =>
            {
                context.Properties.IsPersistent = false;
                return Task.CompletedTask;
            }));
        if (Tools.Chromium is null) return;
        _playwright = await Playwright.CreateAsync();
        Chromium = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Tools.Chromium, Args = ["--no-sandbox", "--disable-gpu"] });
    }

    /// <summary>A browser profile signed in through Discord's redirects as a person would; later ones continue the same session.</summary>
    public async Task<IBrowserContext> SignInAsync(string person, int width = 1280, int height = 800, ColorScheme scheme = ColorScheme.Light)
    {
        Tools.Require(Tools.Chromium);
        var isKnown = _profiles.TryGetValue(person, out var profile);
        var context = await Chromium!.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = height }, ColorScheme = scheme, StorageState = profile });
        if (isKnown) return context;
        Panel.Discord.Person = person;
        var page = await context.NewPageAsync();
        await page.GotoAsync(Panel.Url + "/login");
        await page.ClickAsync("text=Log in with Discord");
        // Not WaitForURL: it waits for the load event of a page that Discord's redirects may replace before it comes.
        await page.WaitForSelectorAsync("text=Log out");
        await page.CloseAsync();
        _profiles[person] = await context.StorageStateAsync();
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        if (Chromium is not null) await Chromium.DisposeAsync();
        _playwright?.Dispose();
        if (Panel is not null) await Panel.DisposeAsync();
    }
}
