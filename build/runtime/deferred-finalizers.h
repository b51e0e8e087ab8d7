/*
 * Put in front of better-sqlite3 (C++) when it is compiled for the experimental Node-API of Node 20.18 (Electron 33). There,
 * an add-on's finalizers run inside garbage collection and the process is ended as soon as one of them touches
 * JavaScript, as those of node-addon-api do. Every other Node-API version runs them after the collection; so does this.
 */
#include <node_api.h>
#include <stdlib.h>

/* Declared by the headers for NAPI_EXPERIMENTAL only, which would also bring functions that Node 20.18 lacks. */
extern "C" napi_status node_api_post_finalizer(napi_env env, napi_finalize run, void* data, void* hint);

struct deferred_finalizer {
  napi_finalize run;
  void* hint;
};

static inline void run_deferred(napi_env env, void* data, void* hint) {
  struct deferred_finalizer* deferred = (struct deferred_finalizer*)hint;
  node_api_post_finalizer(env, deferred->run, data, deferred->hint);
  free(deferred);
}

static inline struct deferred_finalizer* defer(napi_finalize run, void* hint) {
  struct deferred_finalizer* deferred = (struct deferred_finalizer*)malloc(sizeof(struct deferred_finalizer));
  deferred->run = run;
  deferred->hint = hint;
  return deferred;
}

static inline napi_status wrap_deferred(napi_env env, napi_value object, void* data, napi_finalize run, void* hint,
                                        napi_ref* result) {
  if (run == NULL) return napi_wrap(env, object, data, run, hint, result);
  return napi_wrap(env, object, data, run_deferred, defer(run, hint), result);
}

static inline napi_status add_deferred(napi_env env, napi_value object, void* data, napi_finalize run, void* hint,
                                       napi_ref* result) {
  return napi_add_finalizer(env, object, data, run_deferred, defer(run, hint), result);
}

static inline napi_status external_deferred(napi_env env, void* data, napi_finalize run, void* hint,
                                            napi_value* result) {
  if (run == NULL) return napi_create_external(env, data, run, hint, result);
  return napi_create_external(env, data, run_deferred, defer(run, hint), result);
}

#define napi_wrap wrap_deferred
#define napi_add_finalizer add_deferred
#define napi_create_external external_deferred
