using System.Data.Common;
using System.Diagnostics;
using DiscordAH.Panel.Auth;

namespace DiscordAH.Panel.Web;

/// <summary>
/// The one place where failures become answers: problem+json for programs, a page for people. Bugs and outages get an error id
/// that stands in the log beside the exception; nothing of the exception itself goes out.
/// </summary>
internal sealed partial class Failures(RequestDelegate next, ILogger<Failures> logger)
{
    /// <summary>Path of the page that shows a refusal.</summary>
    public const string PagePath = "/problem";
    private static readonly object Shown = new();

    public static string ErrorId(HttpContext context) => Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;

    /// <summary>Whether the page of a refusal is being drawn, as opposed to somebody typing its address.</summary>
    public static bool IsShowing(HttpContext context) => context.Items.ContainsKey(Shown);

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (Exception ex) when (!context.Response.HasStarted)
        {
            Translate(context, ex);
        }

        if (context.Response.HasStarted || context.Response.StatusCode < 400 || context.Response.ContentType is not null) return;
        await AnswerAsync(context);
    }

    private void Translate(HttpContext context, Exception ex)
    {
        var allow = context.Response.Headers.Allow;
        context.Response.Clear();
        if (allow.Count > 0) context.Response.Headers.Allow = allow;
        switch (ex)
        {
            case BadHttpRequestException bad:
                context.Response.StatusCode = bad.StatusCode;
                return;
            case DiscordUnavailableException:
                LogOutage(logger, ex, "Discord", ErrorId(context));
                context.Response.Headers.RetryAfter = "30";
                Refusal.Set(context, 503, "discord.unavailable", "Discord does not answer", "Discord does not answer just now. Try again in a minute.");
                return;
            case var _ when IsStorage(ex):
                LogOutage(logger, ex, "the database", ErrorId(context));
                context.Response.Headers.RetryAfter = "30";
                Refusal.Set(context, 503, "storage.unavailable", "The database does not answer", "The database does not answer just now. Try again in a minute; nothing was changed.");
                return;
            default:
                LogFault(logger, ex, context.Request.Path, ErrorId(context));
                context.Response.StatusCode = 500;
                return;
        }
    }

    private async Task AnswerAsync(HttpContext context)
    {
        if (HttpMethods.IsHead(context.Request.Method)) return;
        if (Face.IsMachine(context))
        {
            await Problem.WriteAsync(context);
            return;
        }

        var status = context.Response.StatusCode;
        context.Items[Shown] = true;
        context.SetEndpoint(null);
        context.Request.RouteValues.Clear();
        context.Request.Method = HttpMethods.Get;
        context.Request.Path = PagePath;
        try
        {
            await next(context);
        }
        catch (Exception ex) when (!context.Response.HasStarted)
        {
            // The page that explains the failure failed too, most likely for the same reason.
            LogFault(logger, ex, PagePath, ErrorId(context));
            context.Response.Clear();
            context.Response.StatusCode = status;
            await Problem.WriteAsync(context);
        }
    }

    private static bool IsStorage(Exception? ex)
    {
        for (; ex is not null; ex = ex.InnerException)
            if (ex is DbException || ex.GetType().Name == "StorageUnavailableException") return true;
        return false;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Request to {Path} failed (error id {ErrorId})")]
    private static partial void LogFault(ILogger logger, Exception ex, string path, string errorId);

    [LoggerMessage(Level = LogLevel.Error, Message = "{What} did not answer (error id {ErrorId})")]
    private static partial void LogOutage(ILogger logger, Exception ex, string what, string errorId);
}
