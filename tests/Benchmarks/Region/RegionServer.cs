using System.Globalization;
using System.IO.Compression;
using DiscordAH.Benchmarks.Ingest;
using DiscordAH.Benchmarks.Market;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace DiscordAH.Benchmarks.Region;

/// <summary>
/// A region's Battle.net as a process of its own, so that neither making the files nor serving them counts as reading them: two hours of every market, made before
/// the first request, gzip bytes over loopback.
/// </summary>
internal static class RegionServer
{
    public const string Command = "region-server";

    // Replaced auctions: with many goods of one or two listings this moves about 5.5 % of a realm's goods, and 20 % of the commodities.
    private const double RealmChange = 0.035;
    private const double CommodityChange = 0.012;

    public static readonly DateTimeOffset FirstHour = new(2026, 11, 1, 12, 0, 0, TimeSpan.Zero);

    public static async Task<int> RunAsync(string[] options)
    {
        var (realms, auctions, commodities) = (Figures.Option(options, "--realms", 93), Figures.Option(options, "--auctions", 50_000), Figures.Option(options, "--commodities", 350_000));
        var seed = Figures.Option(options, "--seed", 4711);
        var files = new byte[2][][];
        long size = 0;
        for (var hour = 0; hour < 2; hour++)
        {
            files[hour] = new byte[realms + 1][];
            for (var market = 0; market <= realms; market++)
                files[hour][market] = Make(seed + market, market == 0 ? commodities : auctions, market == 0, hour == 0 ? 0 : market == 0 ? CommodityChange : RealmChange, ref size);
        }

        var app = Build(files);
        await app.StartAsync();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ready {app.Urls.First()} {files.Sum(hour => hour.Sum(file => (long)file.Length)) / 2} {size / 2}"));

        // The measurement holds the other end of our input: when it ends, so do we.
        await Console.In.ReadToEndAsync();
        await app.StopAsync();
        return 0;
    }

    private static WebApplication Build(byte[][][] files)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var hour = 0;
        app.MapPost("/hour/{number:int}", (int number) => hour = number);
        app.MapPost("/token", () => Results.Json(new { access_token = "t", token_type = "bearer", expires_in = 86399 }));
        app.MapGet("/us/data/wow/auctions/commodities", context => SendAsync(context, 0));
        app.MapGet("/us/data/wow/connected-realm/{id:int}/auctions", context => SendAsync(context, int.Parse((string)context.Request.RouteValues["id"]!, CultureInfo.InvariantCulture)));
        return app;

        async Task SendAsync(HttpContext context, int market)
        {
            context.Response.ContentType = "application/json";
            context.Response.Headers.ContentEncoding = "gzip";
            context.Response.Headers.LastModified = FirstHour.AddHours(hour).ToString("R", CultureInfo.InvariantCulture);
            await context.Response.Body.WriteAsync(files[hour][market], context.RequestAborted);
        }
    }

    private static byte[] Make(int seed, int auctions, bool commodities, double replaced, ref long size)
    {
        using var packed = new MemoryStream();
        using (var counted = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        using (var buffer = new BufferedStream(counted, 1 << 16))
        {
            var plain = new CountingStream(buffer);
            new MadeAuctions(seed).Write(plain, auctions, commodities, replaced);
            size += plain.Written;
        }

        return packed.ToArray();
    }
}
