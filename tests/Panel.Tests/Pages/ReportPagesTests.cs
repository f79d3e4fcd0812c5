using System.Net;

namespace DiscordAH.Panel.Tests.Pages;

public sealed class ReportPagesTests : IAsyncLifetime
{
    private TestPanel _panel = null!;
    private Browser _member = null!;

    public async ValueTask InitializeAsync()
    {
        _panel = await TestPanel.StartAsync();
        _member = await _panel.SignInAsync(People.Member);
    }

    public async ValueTask DisposeAsync()
    {
        _member.Dispose();
        await _panel.DisposeAsync();
    }

    [Fact]
    public async Task Reports_ListsNewestFirstWithTheirFiles()
    {
        var page = await (await _member.GetAsync("/reports")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Contains("60 in the archive", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/api/reports/1\" download=\"alchemy-market-1.pdf\"", page, StringComparison.Ordinal);
        Assert.Contains("Alchemy market on Realm 50", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Alchemy market on Realm 51 ", page, StringComparison.Ordinal);
        Assert.DoesNotContain("80351110224678912", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_ComesAsAttachmentThatMayBeKept()
    {
        var answer = await _member.GetAsync("/api/reports/7");

        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("alchemy-market-7.pdf", answer.Content.Headers.ContentDisposition.FileName);
        Assert.Equal($"\"{new string('a', 64)}\"", answer.Headers.ETag!.Tag);
        Assert.True(answer.Headers.CacheControl!.Private);
        Assert.StartsWith("%PDF", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_ThatIsNotThere_SaysWhatToDo()
    {
        var answer = await _member.GetAsync("/api/reports/999");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("reports.unknown", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
